/** The bill of materials of what is bundled: npm's own list of everything installed, without what only builds and tests need. */
import { spawnSync } from 'node:child_process';

/** @param packages `{ name, version }` of what is bundled. @returns CycloneDX as text, the same for the same packages. */
export function sbom(packages, { name, version }) {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  // What differs from run to run is left out.
  const { serialNumber: _serial, metadata, components, dependencies: _tree, ...bill } = JSON.parse(stdout);
  const { timestamp: _time, tools: _tools, ...about } = metadata;
  const bundled = packages.map((one) => {
    const found = components.find((component) => component.name === one.name && component.version === one.version);
    if (found === undefined) throw new Error(`${one.name} ${one.version} is bundled, and npm does not list it`);
    const { scope: _scope, properties: _properties, ...component } = found;
    // npm knows no name for terms of one's own.
    return { licenses: [{ license: { name: one.license } }], ...component, scope: 'required' };
  });
  const own = { ...about.component, name, 'bom-ref': `${name}@${version}` };
  return `${JSON.stringify({ ...bill, metadata: { ...about, component: own }, components: bundled }, null, 2)}\n`;
}

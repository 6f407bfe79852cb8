import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { type FindingItem, type FindingsView, isTableGroup, speaksOf } from '../../../app/findingsView';
import { ignoredKey } from '../../../app/ignored';
import { groupTitle } from '../../../app/recognition';
import type { CellRef } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { FindingCard } from './FindingCard';
import { FindingSection } from './FindingSection';
import type { FindingList, SectionId } from './useFindingList';

const LinksPicture = lazy(() => import(/* webpackChunkName: "links-picture" */ './LinksPicture'));

const useStyles = makeStyles({
  links: { listStyleType: 'none' },
  nothing: { padding: '10px 0', color: tokens.colorNeutralForeground2 },
});

interface FindingSectionsProps {
  readonly view: FindingsView;
  readonly list: FindingList;
  readonly selected: CellRef | null;
  readonly culprit: CellRef | null;
  readonly isFiltered: boolean;
  readonly onActivate: (item: FindingItem) => void;
  readonly onIgnore: (item: FindingItem) => void;
}

/** The findings table by table, the picture of what has to agree, then what is quiet: 尾差 and what is ignored. */
export function FindingSections({ view, list, selected, culprit, isFiltered, onActivate, onIgnore }: FindingSectionsProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { reviewed } = state;
  if (reviewed === null) return null;
  const section = (id: SectionId, title: string, items: readonly FindingItem[]) =>
    items.length > 0 && (
      <FindingSection
        key={id}
        title={title}
        isOpen={list.isOpen(id)}
        onToggle={() => {
          list.toggle(id);
        }}
      >
        {items.map((item) => (
          <FindingCard
            key={item.key}
            item={item}
            culprit={culprit}
            isActive={list.active === item.key}
            isSelected={selected !== null && speaksOf(item.finding, selected)}
            onActivate={onActivate}
            onIgnore={onIgnore}
            onRestore={({ finding }) => void session.restore(ignoredKey(finding))}
          />
        ))}
      </FindingSection>
    );
  return (
    <>
      {view.groups.map(({ id, counts, items }) => {
        const name = isTableGroup(id) ? groupTitle(reviewed.review, id) : strings.groups[id];
        return section(id, strings.groupHeading(name, counts), items);
      })}
      {!isFiltered && <Links />}
      {section('roundings', strings.roundings(view.roundings.length), view.roundings)}
      {section('ignored', strings.ignoredTitle(view.ignored.length), view.ignored)}
      {isFiltered && view.order.length === 0 && view.ignored.length === 0 && (
        <div className={styles.nothing}>{strings.filters.nothing}</div>
      )}
    </>
  );
}

/** The picture of the 勾稽关系, drawn once somebody opens it. */
function Links() {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <FindingSection
      title={strings.overview.links}
      isOpen={isOpen}
      onToggle={() => {
        setIsOpen(!isOpen);
      }}
    >
      <li className={styles.links}>
        <Suspense fallback={null}>
          <LinksPicture />
        </Suspense>
      </li>
    </FindingSection>
  );
}

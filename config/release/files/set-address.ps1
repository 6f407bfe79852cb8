# Writes the address that the site is served at into the lists that tell Excel and WPS where it is.
# powershell -ExecutionPolicy Bypass -File set-address.ps1 https://addin.example.gov.cn/juesuan/
param([string]$New = '')
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot
if ($New -notmatch '^https?://[^\s|&<>"''\\]+/$') {
  [Console]::Error.WriteLine('用法：set-address.ps1 https://服务器/目录/ （site 文件夹将来的完整地址，以 / 结尾）')
  exit 2
}
$utf8 = New-Object System.Text.UTF8Encoding $false
$old = [IO.File]::ReadAllText("$PSScriptRoot\address.txt").Trim()
$lists = 'site\manifest.xml', 'site\wps\jsplugins.xml', 'site\wps\offline\jsplugins.xml'
# Nothing is written before it is sure that all of it can be.
foreach ($file in $lists) {
  if (-not [IO.File]::ReadAllText((Join-Path $PSScriptRoot $file)).Contains($old)) {
    [Console]::Error.WriteLine("$file 中没有 address.txt 里的地址 $old ，什么都没有改。手工改过清单的，请把 address.txt 改成清单中的地址再执行。")
    exit 2
  }
}
foreach ($file in $lists) {
  $path = Join-Path $PSScriptRoot $file
  [IO.File]::WriteAllText($path, [IO.File]::ReadAllText($path).Replace($old, $New), $utf8)
}
[IO.File]::WriteAllText("$PSScriptRoot\address.txt", $New, $utf8)
Write-Output "已写入地址 $New"

# Writes the address that the site is served at into the lists that tell Excel and WPS where it is.
# powershell -ExecutionPolicy Bypass -File set-address.ps1 https://addin.example.gov.cn/juesuan/
param([string]$New = '')
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot
if ($New -notmatch '^https?://[^\s|&<>"''\\]+/$') {
  Write-Error '用法：set-address.ps1 https://服务器/目录/ （site 文件夹将来的完整地址，以 / 结尾）'
  exit 2
}
$utf8 = New-Object System.Text.UTF8Encoding $false
$old = [IO.File]::ReadAllText("$PSScriptRoot\address.txt").Trim()
foreach ($file in 'site\manifest.xml', 'site\wps\jsplugins.xml', 'site\wps\offline\jsplugins.xml') {
  $path = Join-Path $PSScriptRoot $file
  [IO.File]::WriteAllText($path, [IO.File]::ReadAllText($path).Replace($old, $New), $utf8)
}
[IO.File]::WriteAllText("$PSScriptRoot\address.txt", $New, $utf8)
Write-Output "已写入地址 $New"

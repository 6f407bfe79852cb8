#!/bin/sh
# Writes the address that the site is served at into the lists that tell Excel and WPS where it is.
# sh set-address.sh https://addin.example.gov.cn/juesuan/
set -eu
cd "$(dirname "$0")"
new=${1:-}
case $new in
  http://*/ | https://*/) ;;
  *)
    echo '用法：sh set-address.sh https://服务器/目录/ （site 文件夹将来的完整地址，以 / 结尾）' >&2
    exit 2
    ;;
esac
case $new in
  *[\|\&\<\>\"\'\ \\]*)
    echo '地址中不能有空格、引号和 | & < > \ 。' >&2
    exit 2
    ;;
esac
old=$(cat address.txt)
for file in site/manifest.xml site/wps/jsplugins.xml site/wps/offline/jsplugins.xml; do
  sed "s|$old|$new|g" "$file" >"$file.new"
  mv "$file.new" "$file"
done
printf '%s' "$new" >address.txt
echo "已写入地址 $new"

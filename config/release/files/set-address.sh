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
lists='site/manifest.xml site/wps/jsplugins.xml site/wps/offline/jsplugins.xml'
# Nothing is written before it is sure that all of it can be.
for file in $lists; do
  if ! grep -qF -- "$old" "$file"; then
    echo "$file 中没有 address.txt 里的地址 $old ，什么都没有改。手工改过清单的，请把 address.txt 改成清单中的地址再执行。" >&2
    exit 2
  fi
done
# The former address as it stands, not as a pattern.
pattern=$(printf '%s' "$old" | sed 's/[][\\.*^$]/\\&/g')
for file in $lists; do
  sed "s|$pattern|$new|g" "$file" >"$file.new"
  mv "$file.new" "$file"
done
printf '%s' "$new" >address.txt
echo "已写入地址 $new"

# Installs the published package beside the repository that is checked, never in it: nothing there (its .npmrc, its
# package.json) has a say, and no script of a package is run. Output: `command`, the file to run with Node.js.
set -euo pipefail
version="${WSOA_VERSION:-}"
if [ -z "$version" ]; then version="$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"; fi
if ! [[ "$version" =~ ^[~^]?[0-9A-Za-z][0-9A-Za-z.+-]*$ ]]; then
  echo "::error title=wsoa::The input version is no version. Write a number such as 1.2.3, or latest."
  exit 2
fi
folder="$(mktemp -d "$RUNNER_TEMP/wsoa-XXXXXX")"
echo '{ "private": true }' > "$folder/package.json"
cd "$folder"
npm install --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error "wsoa@$version"
echo "command=$folder/node_modules/wsoa/dist/wsoa.cjs" >> "$GITHUB_OUTPUT"

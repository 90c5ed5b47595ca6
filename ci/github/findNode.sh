# Whether the machine has a Node.js that wsoa runs with (`engines` of package.json): found=true or false.
set -euo pipefail
lowest='const wanted = require(process.argv[1]).engines.node.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);
process.exit(major > wanted[0] || (major === wanted[0] && minor >= wanted[1]) ? 0 : 1);'
if command -v npm > /dev/null && node -e "$lowest" "$GITHUB_ACTION_PATH/package.json"; then found=true; else found=false; fi
echo "found=$found" >> "$GITHUB_OUTPUT"

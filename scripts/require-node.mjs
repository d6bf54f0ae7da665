// Runs on any Node, so that an old one gets a sentence instead of a syntax error.
const needed = 24;
const found = Number(process.versions.node.split('.')[0]);
if (found < needed) {
  console.error(
    `This needs Node ${needed} or newer, and found ${process.version}.\n` +
      'On Linux x64 the install step brings its own Node; it could not be downloaded, or this is another platform.\n' +
      `Install Node ${needed} (https://nodejs.org) and run the command again.`,
  );
  process.exit(1);
}

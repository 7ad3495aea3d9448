/** Entry of the command line: `lianfang COMMAND [OPTIONS]`; exit codes 0 ok, 1 refused, 2 wrong use. */
const [command = ''] = process.argv.slice(2);

process.stderr.write(`没有名为“${command}”的命令，请核对名称。\n`);
process.exitCode = 2;

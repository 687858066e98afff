import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file itself, or the files of a folder by name. */
export function files(path) {
    return statSync(path).isDirectory() ? readdirSync(path).sort().map(name => join(path, name)) : [path];
}

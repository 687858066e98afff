// Names by compromise. Of texts, one name a line: node compromise.mjs text FILE|FOLDER
// Quotations and people, which is the most it tells of who said what, one a line: node compromise.mjs speech FILE|FOLDER
// Over given words (one a line, an empty line after each sentence), as CoNLL-U: node compromise.mjs words FILE
import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { files } from './files.mjs';

const kinds = { people: 'PER', organizations: 'ORG', places: 'LOC' };

function names(text) {
    const doc = nlp(text);
    return Object.entries(kinds).flatMap(([method, kind]) => doc[method]().json({ offset: true }).map(({ terms }) => {
        const last = terms.at(-1);
        const end = last.offset.start + last.text.replace(/['’]s?$/, '').length;
        return { kind, start: terms[0].offset.start, end };
    }));
}

// The sentence as it would have been written, and where each word lies in it.
function written(words) {
    let text = '', glue = true, quoted = false;
    const places = words.map(word => {
        const closes = word === '"' && quoted;
        text += glue || closes || /^([.,;:!?%)\]}”’]|''|n['’]t|['’](s|re|ve|ll|d|m)?)$/i.test(word) ? '' : ' ';
        quoted = word === '"' ? !quoted : quoted;
        glue = /^([([{$£€#“‘]|``)$/.test(word) || (word === '"' && quoted);
        const start = text.length;
        text += word;
        return { start, end: text.length };
    });
    return { text, places };
}

function tagged(words) {
    const { text, places } = written(words);
    const tags = words.map(() => '_');
    for (const { kind, start, end } of names(text)) {
        let prefix = 'B';
        places.forEach((place, i) => {
            if (place.start < end && start < place.end && tags[i] === '_') {
                tags[i] = `NER=${prefix}-${kind}`;
                prefix = 'I';
            }
        });
    }
    return words.map((word, i) => `${i + 1}\t${word}\t_\t_\t_\t_\t_\t_\t_\t${tags[i]}`).join('\n') + '\n\n';
}

function speech(text) {
    const doc = nlp(text);
    return ['quotations', 'people'].map(method => doc[method]().out('array').map(found => `${method}\t${found.replace(/\s+/g, ' ')}\n`).join('')).join('');
}

const [mode, path] = process.argv.slice(2);
if (mode === 'words') {
    const sentences = readFileSync(path, 'utf8').split(/\n\n+/).map(block => block.split('\n').filter(word => word !== ''));
    sentences.filter(words => words.length > 0).forEach(words => process.stdout.write(tagged(words)));
} else if (mode === 'speech') {
    files(path).forEach(file => process.stdout.write(speech(readFileSync(file, 'utf8'))));
} else {
    for (const file of files(path)) {
        const text = readFileSync(file, 'utf8');
        process.stdout.write(names(text).map(({ kind, start, end }) => `${kind}\t${start}\t${end}\t${text.slice(start, end).replace(/\s+/g, ' ')}\n`).join(''));
    }
}

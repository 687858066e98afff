// Tokens, sentences and parts of speech by wink-nlp, as CoNLL-U: node wink.mjs FILE|FOLDER
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { files } from './files.mjs';

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

// Words of one token ("ca" and "n't", "Berg" and "'s") go under one range, as Universal Dependencies has them.
function tokens(sentence) {
    const grouped = [];
    let contracted = false;
    sentence.tokens().each(token => {
        const [form, tag, space, contraction] = [its.value, its.pos, its.precedingSpaces, its.contractionFlag].map(what => token.out(what));
        if (tag === 'SPACE') {
            return;
        }
        const continues = grouped.length > 0 && space === '' && ((contraction && contracted) || /^['’]s$/i.test(form));
        if (!continues) {
            grouped.push([]);
        }
        grouped.at(-1).push({ form, tag });
        contracted = contraction;
    });
    return grouped;
}

function conllu(sentence) {
    const lines = [];
    let number = 1;
    for (const words of tokens(sentence)) {
        if (words.length > 1) {
            lines.push(`${number}-${number + words.length - 1}\t${words.map(word => word.form).join('')}\t_\t_\t_\t_\t_\t_\t_\t_`);
        }
        for (const { form, tag } of words) {
            lines.push(`${number++}\t${form}\t_\t${tag}\t_\t_\t_\t_\t_\t_`);
        }
    }
    return lines.length > 0 ? lines.join('\n') + '\n\n' : '';
}

for (const file of files(process.argv[2])) {
    // One paragraph at a time: wink-nlp does not part them itself.
    for (const paragraph of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
        let out = '';
        nlp.readDoc(paragraph).sentences().each(sentence => { out += conllu(sentence); });
        process.stdout.write(out);
    }
}

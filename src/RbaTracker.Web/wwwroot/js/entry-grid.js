// The entry grid: keys, paste, undo, and the way of what is typed to the server. The server draws the rows once and decides
// everything; this module only carries. A cell is sent when it is left, and kept as it was typed until the server has it.

const patience = 10_000;
const pause = 3_000;
const breath = 1_000;
const largestMessage = 20_000;
let grid = null;

export function start(page) {
    grid?.close();
    grid = new Grid(document.getElementById('entry'), page);
}

export function stop() {
    grid?.close();
    grid = null;
}

// One period of one measure, with what stands in its fields and what the server has.
class Cell {
    constructor(element) {
        const row = element.closest('tr');
        this.element = element;
        this.row = row;
        this.code = row.dataset.code;
        this.inputs = [...element.querySelectorAll('input')];
        this.version = Number(element.dataset.version);
        this.kind = element.dataset.kind;
        this.publicNote = element.dataset.publicNote ?? '';
        this.internalNote = element.dataset.internalNote ?? '';
        this.saved = this.read();
        this.before = this.saved;
        this.tried = this.saved;
        this.waits = false;
    }

    get isOpen() { return !this.inputs[0].readOnly; }

    get isDraft() { return this.isOpen && this.version > 0 && same(this.read(), this.saved) && this.saved.first.trim() !== ''; }

    read() {
        return {
            first: this.inputs[0].value, second: this.inputs[1]?.value ?? '',
            kind: this.kind, publicNote: this.publicNote, internalNote: this.internalNote,
        };
    }

    write(typed) {
        this.inputs[0].value = typed.first ?? '';
        if (this.inputs[1]) {
            this.inputs[1].value = typed.second ?? '';
        }

        this.kind = typed.kind ?? this.kind;
        this.publicNote = typed.publicNote ?? '';
        this.internalNote = typed.internalNote ?? '';
        this.notes?.write();
    }

    message(typed) {
        return { code: this.code, period: this.element.dataset.period, version: this.version, ...typed };
    }

    // What is to be said of the cell stands beneath it and belongs to its fields.
    say(words, isRefused = false, part = null) {
        this.element.querySelector('.cell-say, .cell-conflict')?.remove();
        this.element.classList.toggle('is-unsaved', words !== '' && !isRefused);
        for (const [i, input] of this.inputs.entries()) {
            input.removeAttribute('aria-invalid');
            input.removeAttribute('aria-describedby');
            if (words) {
                input.setAttribute('aria-describedby', `${this.element.id}e`);
                if (isRefused && part !== ['second', 'first'][i]) {
                    input.setAttribute('aria-invalid', 'true');
                }
            }
        }

        if (words) {
            const say = document.createElement('p');
            say.className = 'cell-say';
            say.id = `${this.element.id}e`;
            say.textContent = words;
            this.element.querySelector('.parts').after(say);
        }
    }

    mark(answer) {
        // What was sent back stays sent back until it is handed in again.
        if (this.element.dataset.state === 'Returned' && answer.state === 'Draft') {
            return;
        }

        this.element.dataset.state = answer.state;
        this.element.toggleAttribute('data-late', answer.isLate);
        document.getElementById(`${this.element.id}s`).innerHTML = answer.mark;
    }

    showComputed(words) {
        const output = this.element.querySelector('output');
        if (output && words !== null) {
            output.textContent = words;
        }
    }

    close() {
        for (const input of this.inputs) {
            input.readOnly = true;
        }

        this.element.classList.add('is-closed');
        this.element.querySelector('.cell-comment')?.remove();
        this.notes?.close();
    }
}

// The notes of a cell, in the row beneath its measure; made when they are first opened.
class Notes {
    constructor(cell, grid) {
        this.cell = cell;
        this.element = document.getElementById('cell-notes').content.firstElementChild.cloneNode(true);
        this.element.querySelector('h3').textContent = cell.element.querySelector('label').textContent;
        this.element.setAttribute('role', 'group');
        this.element.setAttribute('aria-labelledby', `${cell.element.id}n`);
        this.element.querySelector('h3').id = `${cell.element.id}n`;
        const own = this.element.querySelector('[data-own-page]');
        own.href = `record/${cell.code}/${cell.element.dataset.period.slice(0, 7)}`;
        own.setAttribute('aria-label', `${own.textContent}: ${grid.nameOf(cell)} ${this.element.querySelector('h3').textContent}`);
        this.element.addEventListener('focusin', () => { cell.before = cell.read(); });
        this.element.addEventListener('change', event => {
            this.take(event.target);
            grid.leave(cell);
        });

        // A note is long: it is kept as it is written, not only when it is left.
        this.element.addEventListener('input', () => {
            clearTimeout(this.soon);
            this.soon = setTimeout(() => this.leave(grid), breath);
        });
        this.write();
        cell.notes = this;
        if (!cell.isOpen) {
            this.close();
        }
    }

    part(name) { return this.element.querySelector(`[data-part="${name}"]`); }

    write() {
        this.part('kind').value = this.cell.kind;
        this.part('publicNote').value = this.cell.publicNote;
        this.part('internalNote').value = this.cell.internalNote;
        const reasons = [...this.part('absence').options];
        this.part('absence').selectedIndex = Math.max(0, reasons.findIndex(reason => reason.value === this.cell.inputs[0].value));
    }

    take(field) {
        const name = field.dataset.part;
        if (name === 'absence') {
            this.cell.write({ ...this.cell.read(), first: field.value, second: '' });
        } else {
            this.cell[name] = field.value;
        }
    }

    leave(grid) {
        clearTimeout(this.soon);
        if (this.cell.isOpen) {
            ['kind', 'publicNote', 'internalNote'].forEach(name => this.take(this.part(name)));
            grid.leave(this.cell);
        }
    }

    close() {
        for (const field of this.element.querySelectorAll('select, textarea')) {
            field.disabled = true;
        }
    }
}

class Grid {
    constructor(root, page) {
        this.root = root;
        this.page = page;
        this.words = document.getElementById('cell-words').dataset;
        this.cells = [...root.querySelectorAll('.cell[id]')].map(element => new Cell(element));
        this.of = new Map(this.cells.map(cell => [cell.element, cell]));
        this.done = [];
        this.undone = [];
        this.isSending = false;
        this.closing = new AbortController();
        this.listen();
        root.querySelector('fieldset').disabled = false;
        this.count();
    }

    listen() {
        const options = { signal: this.closing.signal };
        const on = (type, act) => this.root.addEventListener(type, act, options);
        on('focusin', event => {
            const cell = this.cellOf(event.target);
            if (cell && !cell.element.contains(event.relatedTarget)) {
                cell.before = cell.read();
            }
        });
        on('focusout', event => {
            const cell = this.cellOf(event.target);
            if (cell && !cell.element.contains(event.relatedTarget)) {
                this.leave(cell);
            }
        });
        on('keydown', event => this.key(event));
        on('paste', event => this.paste(event));
        on('click', event => this.click(event));
        addEventListener('beforeunload', event => {
            this.leaveHere();
            if (this.isSending || this.cells.some(cell => cell.waits)) {
                event.preventDefault();
            }
        }, options);
        addEventListener('blur', () => this.leaveHere(), options);

        // Blazor's script says by the classes of this element whether there is a connection.
        const connection = document.getElementById('components-reconnect-modal');
        this.connection = new MutationObserver(() => {
            this.isLost = /components-reconnect-(show|failed|rejected)/.test(connection.className);
            if (this.isLost) {
                this.sayUnsaved();
            } else {
                this.send();
            }
        });
        this.connection.observe(connection, { attributes: true, attributeFilter: ['class'] });
    }

    close() {
        this.closing.abort();
        this.connection.disconnect();
        clearTimeout(this.timer);
    }

    cellOf(node) { return this.of.get(node?.closest?.('.cell')); }

    nameOf(cell) { return cell.row.querySelector('th').textContent.trim(); }

    get here() { return this.cellOf(document.activeElement); }

    // Leaving

    leaveHere() {
        if (this.here) {
            this.leave(this.here);
        }

        const noted = this.cells.find(cell => cell.notes?.element.contains(document.activeElement));
        noted?.notes.leave(this);
    }

    leave(cell) {
        const typed = cell.read();
        if (!cell.isOpen || same(typed, cell.before)) {
            return;
        }

        this.remember([{ cell, before: cell.before, after: typed }]);
        cell.before = typed;
        this.queue(cell);
    }

    remember(step) {
        if (step.length > 0) {
            this.done.push(step);
            this.undone = [];
        }
    }

    queue(cell) {
        // What was refused waits for another value, and a conflict for a decision.
        cell.waits = cell.isStale === true || !same(cell.read(), cell.sending ?? cell.tried);
        if (cell.waits) {
            clearTimeout(this.soon);
            this.soon = setTimeout(() => this.send(), 0);
        }

        this.count();
    }

    // Sending: one message at a time, so that a cell's version is known before the cell is sent again

    async send() {
        if (this.isSending || this.isLost) {
            this.sayUnsaved();
            return;
        }

        const batch = this.nextBatch();
        if (batch.length === 0) {
            return;
        }

        this.isSending = true;
        for (const { cell, typed } of batch) {
            cell.waits = false;
            cell.sending = typed;
        }

        try {
            const answer = await within(patience, this.page.invokeMethodAsync('SaveAsync', batch.map(({ cell, typed }) => cell.message(typed))));
            batch.forEach(({ cell, typed }, i) => this.take(cell, typed, answer.cells[i]));
            this.status(answer.said);
            this.isFailing = false;
        } catch {
            this.isFailing = true;
            for (const { cell } of batch) {
                cell.waits = true;
            }

            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.send(), pause);
        }

        this.isSending = false;
        for (const { cell } of batch) {
            cell.sending = null;
        }

        this.count();
        if (this.isFailing) {
            this.sayUnsaved();
        } else {
            await this.send();
        }
    }

    nextBatch() {
        const batch = [];
        let size = 0;
        for (const cell of this.cells.filter(one => one.waits)) {
            const typed = cell.read();
            size += new Blob([JSON.stringify(cell.message(typed))]).size;
            if (batch.length > 0 && size > largestMessage) {
                break;
            }

            batch.push({ cell, typed });
        }

        return batch;
    }

    take(cell, typed, answer) {
        cell.tried = typed;
        cell.isStale = false;
        if (answer.outcome === 'refused') {
            cell.say(answer.sentence, true, answer.part);
        } else if (answer.outcome === 'conflict') {
            this.ask(cell, answer);
        } else {
            cell.version = answer.stored.version;
            cell.element.dataset.version = cell.version;
            cell.saved = typed;
            cell.say('');
            cell.mark(answer);
            cell.showComputed(answer.shown);

            // A reason is written out, unless the person is in the cell again.
            if (answer.stored.first !== null && answer.stored.first !== typed.first && same(cell.read(), typed)) {
                cell.write({ ...typed, first: answer.stored.first });
                cell.saved = cell.tried = cell.read();
                cell.before = this.here === cell ? cell.before : cell.saved;
            }
        }
    }

    sayUnsaved() {
        if (this.isLost || this.isFailing) {
            for (const cell of this.cells.filter(one => one.waits)) {
                cell.say(this.words.offline);
            }
        }
    }

    // Two people at one cell: both are shown, nothing is overwritten before the person has chosen

    ask(cell, answer) {
        cell.say(' ', true);
        const both = document.getElementById('cell-conflict').content.firstElementChild.cloneNode(true);
        cell.element.querySelector('.cell-say').replaceWith(both);
        both.querySelector('p').textContent = answer.sentence;
        both.querySelector('p').id = `${cell.element.id}e`;
        both.setAttribute('aria-labelledby', `${cell.element.id}e`);
        const mine = both.querySelector('[data-mine]');
        mine.hidden = !answer.isOpen;
        both.querySelector('[data-keep]').addEventListener('click', () => {
            const before = cell.read();
            cell.version = answer.stored.version;
            cell.write(clean(answer.stored));
            cell.saved = cell.tried = cell.before = cell.read();
            cell.say('');
            cell.mark(answer);
            cell.showComputed(answer.shown);
            if (answer.isOpen) {
                this.remember([{ cell, before, after: cell.saved }]);
            } else {
                cell.close();
            }

            cell.inputs[0].focus();
            this.count();
        });
        mine.addEventListener('click', () => {
            cell.version = answer.stored.version;
            cell.saved = clean(answer.stored);
            cell.isStale = true;
            cell.say('');
            this.queue(cell);
            cell.inputs[0].focus();
        });
    }

    // Keys

    key(event) {
        const cell = this.cellOf(event.target);
        if (!cell || event.target.tagName !== 'INPUT') {
            return;
        }

        const control = event.ctrlKey || event.metaKey;
        const name = event.key.toLowerCase();
        if (control && (name === 'z' || name === 'y')) {
            event.preventDefault();
            this.turn(name === 'y' || event.shiftKey);
        } else if (control || event.altKey || event.isComposing) {
            return;
        } else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            this.move(cell, event.target, event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1);
        } else if (event.key === 'Escape') {
            event.preventDefault();
            this.restore(cell);
        }
    }

    openRows() {
        const rows = new Map();
        for (const cell of this.cells.filter(one => one.isOpen)) {
            rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
        }

        return [...rows.values()];
    }

    move(cell, input, step) {
        const rows = this.openRows();
        const at = rows.findIndex(row => row.includes(cell));
        const target = rows[at + step];
        if (!target) {
            this.leave(cell);
            return;
        }

        const next = target[Math.min(rows[at].indexOf(cell), target.length - 1)];
        const part = next.inputs[Math.min(cell.inputs.indexOf(input), next.inputs.length - 1)];
        part.focus();
        part.select();
    }

    restore(cell) {
        const typed = cell.read();
        if (same(typed, cell.saved)) {
            return;
        }

        cell.write(cell.saved);
        cell.waits = false;
        cell.tried = cell.before = cell.saved;
        cell.say('');
        this.count();
    }

    turn(forward) {
        const cell = this.here;
        if (!forward && cell && !same(cell.read(), cell.before)) {
            // What is being typed is taken back first; it can be had again.
            this.undone.push([{ cell, before: cell.before, after: cell.read() }]);
            cell.write(cell.before);
            return;
        }

        const step = (forward ? this.undone : this.done).pop();
        if (!step) {
            return;
        }

        (forward ? this.done : this.undone).push(step);
        for (const { cell: changed, before, after } of step) {
            if (changed.isOpen) {
                changed.write(forward ? after : before);
                changed.before = changed.read();
                this.queue(changed);
            }
        }

        step[0].cell.inputs[0].focus();
    }

    // Paste: a block from a spreadsheet fills the cells from this one on; nothing else changes

    paste(event) {
        const cell = this.cellOf(event.target);
        if (!cell || !cell.isOpen || event.target.tagName !== 'INPUT') {
            return;
        }

        const block = rectangle(event.clipboardData.getData('text/plain'));
        if (block.length === 1 && block[0].length === 1) {
            return;
        }

        event.preventDefault();
        const rows = this.openRows();
        const from = rows.findIndex(row => row.includes(cell));
        const column = rows[from].flatMap(one => one.inputs).indexOf(event.target);
        const changed = new Map();
        let leftOut = 0;
        block.forEach((line, r) => {
            const fields = (rows[from + r] ?? []).flatMap(one => one.inputs.map(input => ({ one, input })));
            line.forEach((typed, c) => {
                const field = fields[column + c];
                if (!field) {
                    leftOut += typed.trim() === '' ? 0 : 1;
                    return;
                }

                if (!changed.has(field.one)) {
                    changed.set(field.one, field.one === cell ? cell.before : field.one.read());
                }

                field.input.value = typed.trim().slice(0, 100);
            });
        });
        const step = [...changed].map(([one, before]) => ({ cell: one, before, after: one.read() }));
        this.remember(step.filter(({ before, after }) => !same(before, after)));
        for (const { cell: one, after } of step) {
            one.before = after;
            this.queue(one);
        }

        if (leftOut > 0) {
            this.leftOut = this.words.leftOut.replace('{0}', leftOut);
        }
    }

    // Buttons

    async click(event) {
        const notes = event.target.closest('[data-notes]');
        if (notes) {
            this.toggleNotes(notes);
        } else if (event.target.closest('[data-hand-in]')) {
            await this.handIn();
        }
    }

    toggleNotes(button) {
        const row = button.closest('tr');
        let notes = document.getElementById(`${row.id}-notes`);
        if (!notes) {
            notes = document.createElement('tr');
            notes.id = `${row.id}-notes`;
            notes.className = 'notes-row';
            notes.hidden = true;
            const all = notes.appendChild(document.createElement('td'));
            all.colSpan = this.root.querySelectorAll('thead th').length;
            for (const cell of this.cells.filter(one => one.row === row)) {
                all.append(new Notes(cell, this).element);
            }

            if (row.dataset.last) {
                const revise = document.getElementById('revise-public').content.firstElementChild.cloneNode(true);
                revise.querySelector('a').href = row.dataset.last;
                all.append(revise);
            }

            row.after(notes);
        }

        notes.hidden = !notes.hidden;
        button.setAttribute('aria-expanded', String(!notes.hidden));
    }

    async handIn() {
        this.leaveHere();
        if (this.isHandingIn) {
            return;
        }

        this.isHandingIn = true;
        try {
            await this.settled();
            const drafts = this.cells.filter(cell => cell.isDraft && !cell.waits);
            for (let at = 0; at < drafts.length; at += 100) {
                const some = drafts.slice(at, at + 100);
                const answer = await within(patience, this.page.invokeMethodAsync('SubmitAsync', some.map(cell => cell.message({ kind: cell.kind }))));
                some.forEach((cell, i) => {
                    if (answer.cells[i].outcome === 'saved') {
                        cell.version = answer.cells[i].stored.version;
                        cell.element.dataset.state = '';
                        cell.mark(answer.cells[i]);
                        cell.say('');
                        cell.close();
                    } else {
                        cell.say(answer.cells[i].sentence, true);
                    }
                });
                this.status(answer.said);
            }
        } catch {
            this.status(this.words.offline);
        } finally {
            this.isHandingIn = false;
            this.count();
        }
    }

    async settled() {
        const until = Date.now() + patience;
        await wait(0);
        while ((this.isSending || (!this.isLost && this.cells.some(cell => cell.waits))) && Date.now() < until) {
            await wait(20);
        }
    }

    // What the page says of the whole

    status(words) {
        this.root.querySelector('[role=status]').textContent = this.leftOut ? `${words} ${this.leftOut}` : words;
        this.leftOut = null;
    }

    count() {
        const all = [...this.root.querySelectorAll('.cell')];
        const isDone = cell => ['Submitted', 'Approved', 'Published'].includes(cell.dataset.state);
        const late = all.filter(cell => cell.hasAttribute('data-late')).length;
        const done = all.filter(isDone).length;
        this.tally('late', late);
        this.tally('done', done);
        this.tally('due', all.length - late - done);
        const button = this.root.querySelector('[data-hand-in]');
        const drafts = this.cells.filter(cell => cell.isDraft).length;
        const words = drafts === 0 ? button.dataset.none : drafts === 1 ? button.dataset.one : button.dataset.many.replace('{0}', drafts);
        button.textContent = words;
        button.setAttribute('aria-disabled', String(drafts === 0));
    }

    tally(name, number) {
        const place = this.root.querySelector(`[data-tally="${name}"]`);
        place.textContent = place.dataset.words.replace('{0}', number);
    }
}

function same(one, other) {
    return ['first', 'second', 'publicNote', 'internalNote'].every(part => (one[part] ?? '').trim() === (other[part] ?? '').trim()) && one.kind === other.kind;
}

function clean({ first, second, kind, publicNote, internalNote }) {
    return { first: first ?? '', second: second ?? '', kind, publicNote: publicNote ?? '', internalNote: internalNote ?? '' };
}

// Tabs and lines as spreadsheets copy them; a field in quotes may hold both.
function rectangle(text) {
    const lines = [['']];
    let quoted = false;
    const bare = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    for (let i = 0; i < bare.length; i++) {
        const line = lines.at(-1);
        const [sign, field] = [bare[i], line.at(-1)];
        if (sign === '"' && (quoted || field === '')) {
            if (quoted && bare[i + 1] === '"') {
                line[line.length - 1] += bare[++i];
            } else {
                quoted = !quoted;
            }
        } else if (!quoted && sign === '\t') {
            line.push('');
        } else if (!quoted && sign === '\n') {
            lines.push(['']);
        } else {
            line[line.length - 1] += sign;
        }
    }

    return lines;
}

function wait(milliseconds) {
    return new Promise(resolve => setTimeout(resolve, milliseconds));
}

function within(milliseconds, promise) {
    return Promise.race([promise, wait(milliseconds).then(() => { throw new Error('No answer.'); })]);
}

package dev.ringer.template;

import java.io.Writer;

/** Text in the making, which counts for the bounds. */
final class Output extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final Run run;

    Output(Run run) {
        this.run = run;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        count(length);
        text.append(characters, from, length);
    }

    @Override
    public void write(String characters, int from, int length) {
        count(length);
        text.append(characters, from, from + length);
    }

    @Override
    public Writer append(CharSequence characters) {
        count(characters.length());
        text.append(characters);
        return this;
    }

    private void count(int length) {
        run.made(length);
        run.checkSize(text.length() + length);
    }

    @Override
    public void flush() {
        // All is in memory.
    }

    @Override
    public void close() {
        // All is in memory.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

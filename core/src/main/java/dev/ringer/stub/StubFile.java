package dev.ringer.stub;

import java.net.URI;
import java.util.List;

/**
 * What a file of stubs holds.
 *
 * @param stubs in the order of the file
 * @param broken those with errors, as far as they could be read; they answer nothing
 * @param turn when they came, where that is not told by the order in which they are put on top of others: of two, the
 *     stubs of the higher are newer
 */
public record StubFile(URI address, List<Stub> stubs, List<Stub> broken, long turn) {

    public StubFile {
        stubs = List.copyOf(stubs);
        broken = List.copyOf(broken);
    }

    StubFile(URI address, List<Stub> stubs, List<Stub> broken) {
        this(address, stubs, broken, 0);
    }

    /** Give the same file with its broken stubs alone, as if they were whole. */
    StubFile ofBroken() {
        return new StubFile(address, broken, List.of(), turn);
    }
}

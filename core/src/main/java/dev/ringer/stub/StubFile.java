package dev.ringer.stub;

import java.net.URI;
import java.util.List;

/**
 * What a file of stubs holds.
 *
 * @param stubs in the order of the file
 * @param turn when they came, where that is not told by the order in which they are put on top of others: of two, the
 *     stubs of the higher are newer
 */
public record StubFile(URI address, List<Stub> stubs, long turn) {

    public StubFile {
        stubs = List.copyOf(stubs);
    }

    public StubFile(URI address, List<Stub> stubs) {
        this(address, stubs, 0);
    }
}

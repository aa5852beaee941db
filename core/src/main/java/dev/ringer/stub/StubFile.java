package dev.ringer.stub;

import java.net.URI;
import java.util.List;

/**
 * What a file of stubs holds.
 *
 * @param contract false where the file says that its stubs belong to no contract
 * @param stubs in the order of the file
 */
public record StubFile(URI address, boolean contract, List<Stub> stubs) {

    public StubFile {
        stubs = List.copyOf(stubs);
    }
}

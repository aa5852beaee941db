package dev.ringer.admin;

import java.util.List;
import java.util.Optional;

/**
 * What only whoever set the mock up can do, since it reads and writes files. May take long; called by one thread at a
 * time, and never by one that serves connections.
 */
public interface Host {

    /** It cannot be done; why is said in a sentence without its end. */
    final class HostException extends Exception {

        private static final long serialVersionUID = 1L;

        public HostException(String message) {
            super(message);
        }
    }

    /** Read contracts and stubs anew, and say what has changed. */
    List<String> reload() throws HostException;

    /**
     * Serve a document as a contract, in the place of one that has its name, and say what has changed.
     *
     * @param name such as {@code petstore.yaml}
     * @param basePath nothing for that of its servers
     */
    List<String> put(String name, byte[] document, Optional<String> basePath) throws HostException;

    /** Serve a contract no longer that was put, and say what has changed. */
    List<String> remove(String name) throws HostException;

    /**
     * Write stubs into a file of the folder of stubs, in the place of one that is there.
     *
     * @param name of the file, without a folder
     * @return where it is
     */
    String save(String name, String yaml) throws HostException;

    /** End the mock, after the answer to whoever asked for it. */
    void stop() throws HostException;

    /** Give the settings in force and where each came from, as a project file; secrets are masked. */
    String settings();
}

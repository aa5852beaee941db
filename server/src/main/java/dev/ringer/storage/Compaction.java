package dev.ringer.storage;

import dev.ringer.state.Scope;
import dev.ringer.state.View;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a file anew beside the old one, without what is out of date, and puts it in the old one's place by one rename.
 * Writers go on meanwhile; what they wrote is copied behind. Until the rename the old file has everything, from then on the
 * new one.
 */
final class Compaction {

    /** Told of each step, which is a point where a crash leaves other files behind. */
    @FunctionalInterface
    interface Steps {
        void at(String step);
    }

    /**
     * Where a file stood.
     *
     * @param end what the view came from
     */
    record Base(View view, Path path, long salt, long end) {}

    private static final int FRAME_BYTES = 1 << 20;
    private static final int PAGE = 256;
    private static final long LAST_COPY_BYTES = 1 << 20;

    private final FileStore store;
    private final Steps steps;

    Compaction(FileStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** Give where the new file is written. */
    static Path fresh(Path path) {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    /**
     * Write the file anew.
     *
     * @return false when the store was closed meanwhile
     */
    boolean run() throws IOException {
        Base base = store.base();
        Path path = fresh(base.path());
        steps.at("begin");
        try (StateFile file = StateFile.create(path, base.salt(), base.view().sequence())) {
            steps.at("head");
            if (!writeAll(base.view(), file)) {
                return false;
            }
            steps.at("entries");
            long copied = base.end();
            for (long end = store.fileBytes(); end - copied > LAST_COPY_BYTES; end = store.fileBytes()) {
                file.append(base.path(), copied, end);
                copied = end;
            }
            file.sync();
            steps.at("tail");
            return store.replaceBy(file, copied, base.view());
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private boolean writeAll(View view, StateFile file) throws IOException {
        Bytes frame = new Bytes();
        Frame.begin(frame);
        List<View.Held> page = view.scan(Scope.ROOT, PAGE);
        while (!page.isEmpty()) {
            for (View.Held each : page) {
                Records.write(each.scope(), each.entry(), frame);
                if (frame.size() > FRAME_BYTES) {
                    append(frame, file);
                }
            }
            if (store.isClosing()) {
                return false;
            }
            page = view.scanAfter(Scope.ROOT, page.get(page.size() - 1).key(), PAGE);
        }
        append(frame, file);
        return true;
    }

    private void append(Bytes frame, StateFile file) throws IOException {
        if (!Frame.isEmpty(frame)) {
            Frame.end(frame, file.salt());
            file.append(frame);
            steps.at("entry");
            Frame.begin(frame);
        }
    }

    /** Have the disk keep the names in the file's folder, where the operating system offers that. */
    static void syncFolder(Path file) {
        Path beside = file.toAbsolutePath().resolveSibling("");
        try (FileChannel channel = FileChannel.open(beside)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems open no folders; they keep names in order by themselves.
            return;
        }
    }
}

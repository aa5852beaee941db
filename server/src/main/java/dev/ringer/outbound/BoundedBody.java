package dev.ringer.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body in as long as it has no more than so many bytes, and all bodies together have no more than theirs. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final int bytesMax;
    private final Allowance allowance;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    // Guarded by this object.
    private long taken;
    private boolean released;

    BoundedBody(int bytesMax, Allowance allowance) {
        this.bytesMax = bytesMax;
        this.allowance = allowance;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer each : buffers) {
            if (whole.isDone() || bytes.size() + each.remaining() > bytesMax) {
                fail("the answer has more than " + bytesMax + " bytes");
                return;
            }
            if (!take(each.remaining())) {
                fail("the answers that are coming in fill the bytes set aside for them");
                return;
            }
            byte[] piece = new byte[each.remaining()];
            each.get(piece);
            bytes.writeBytes(piece);
        }
    }

    private void fail(String reason) {
        whole.completeExceptionally(new IOException(reason));
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private synchronized boolean take(int count) {
        boolean fits = !released && allowance.take(count);
        taken += fits ? count : 0;
        return fits;
    }

    /** Count no more, since the exchange has ended: what becomes of a whole body is bounded elsewhere. */
    synchronized void release() {
        released = true;
        allowance.giveBack(taken);
        taken = 0;
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}

package dev.ringer.server;

/**
 * What one client, and all of them together, may take. A limit that is passed is answered with the status named here,
 * as a problem (RFC 9457).
 *
 * @param requestLineBytesMax method, target and version; 414. HTTP/2: the target
 * @param headerBytesMax all header fields together, trailers by themselves; 431
 * @param headerCountMax header fields; 431
 * @param bodyBytesMax a request's body, as sent and decoded; 413
 * @param decodedRatioMax decoded bytes for each byte of a body with a content coding, past the first MiB; 413
 * @param bufferedBytesMax bodies of all requests that are not complete yet; 503
 * @param connectionsMax open connections; 503, over TLS the connection is closed without an answer
 * @param streamsMax requests at a time on one HTTP/2 connection; more are refused by protocol
 * @param pipelineDepth answers to pipelined requests that are written between two flushes; a client that does not read
 *     its answers is not read from either
 * @param headTimeoutMillis from a request's first byte to the end of its header; 408. Also a TLS handshake
 * @param bodyTimeoutMillis from the end of the header to the end of the body; 408
 * @param idleTimeoutMillis between two requests, and without progress while an answer is sent; the connection is closed
 */
public record Limits(
        int requestLineBytesMax,
        int headerBytesMax,
        int headerCountMax,
        int bodyBytesMax,
        int decodedRatioMax,
        long bufferedBytesMax,
        int connectionsMax,
        int streamsMax,
        int pipelineDepth,
        int headTimeoutMillis,
        int bodyTimeoutMillis,
        int idleTimeoutMillis) {

    private static final int MIB = 1 << 20;

    /** The limits that hold unless told otherwise; buffered bodies may take a quarter of the heap. */
    public static final Limits STANDARD = new Limits(
            8 << 10,
            32 << 10,
            200,
            10 * MIB,
            200,
            Runtime.getRuntime().maxMemory() / 4,
            10_000,
            100,
            64,
            10_000,
            30_000,
            60_000);

    public Limits {
        atLeast("requestLineBytesMax", requestLineBytesMax, 16);
        atLeast("headerBytesMax", headerBytesMax, 16);
        atLeast("headerCountMax", headerCountMax, 1);
        atLeast("bodyBytesMax", bodyBytesMax, 0);
        atLeast("decodedRatioMax", decodedRatioMax, 1);
        atLeast("bufferedBytesMax", bufferedBytesMax, 0);
        atLeast("connectionsMax", connectionsMax, 1);
        atLeast("streamsMax", streamsMax, 1);
        atLeast("pipelineDepth", pipelineDepth, 1);
        atLeast("headTimeoutMillis", headTimeoutMillis, 1);
        atLeast("bodyTimeoutMillis", bodyTimeoutMillis, 1);
        atLeast("idleTimeoutMillis", idleTimeoutMillis, 1);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least " + least);
        }
    }

    /** Give a copy with this longest request line. */
    public Limits withRequestLineBytesMax(int bytes) {
        return new Limits(
                bytes,
                headerBytesMax,
                headerCountMax,
                bodyBytesMax,
                decodedRatioMax,
                bufferedBytesMax,
                connectionsMax,
                streamsMax,
                pipelineDepth,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with these most bytes and fields in a header. */
    public Limits withHeaderMax(int bytes, int count) {
        return new Limits(
                requestLineBytesMax,
                bytes,
                count,
                bodyBytesMax,
                decodedRatioMax,
                bufferedBytesMax,
                connectionsMax,
                streamsMax,
                pipelineDepth,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with this longest body. */
    public Limits withBodyBytesMax(int bytes) {
        return new Limits(
                requestLineBytesMax,
                headerBytesMax,
                headerCountMax,
                bytes,
                decodedRatioMax,
                bufferedBytesMax,
                connectionsMax,
                streamsMax,
                pipelineDepth,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with this largest ratio of decoded to encoded bytes. */
    public Limits withDecodedRatioMax(int ratio) {
        return new Limits(
                requestLineBytesMax,
                headerBytesMax,
                headerCountMax,
                bodyBytesMax,
                ratio,
                bufferedBytesMax,
                connectionsMax,
                streamsMax,
                pipelineDepth,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with these most bytes in incomplete bodies. */
    public Limits withBufferedBytesMax(long bytes) {
        return new Limits(
                requestLineBytesMax,
                headerBytesMax,
                headerCountMax,
                bodyBytesMax,
                decodedRatioMax,
                bytes,
                connectionsMax,
                streamsMax,
                pipelineDepth,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with these most open connections. */
    public Limits withConnectionsMax(int connections) {
        return new Limits(
                requestLineBytesMax,
                headerBytesMax,
                headerCountMax,
                bodyBytesMax,
                decodedRatioMax,
                bufferedBytesMax,
                connections,
                streamsMax,
                pipelineDepth,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with these most HTTP/2 streams, and answers between two flushes of HTTP/1. */
    public Limits withConcurrency(int streams, int pipelined) {
        return new Limits(
                requestLineBytesMax,
                headerBytesMax,
                headerCountMax,
                bodyBytesMax,
                decodedRatioMax,
                bufferedBytesMax,
                connectionsMax,
                streams,
                pipelined,
                headTimeoutMillis,
                bodyTimeoutMillis,
                idleTimeoutMillis);
    }

    /** Give a copy with these times to receive a header, to receive a body, and between two requests. */
    public Limits withTimeoutMillis(int head, int body, int idle) {
        return new Limits(
                requestLineBytesMax,
                headerBytesMax,
                headerCountMax,
                bodyBytesMax,
                decodedRatioMax,
                bufferedBytesMax,
                connectionsMax,
                streamsMax,
                pipelineDepth,
                head,
                body,
                idle);
    }
}

package dev.ringer.server;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether and with which certificate a server speaks TLS. */
public sealed interface Tls {

    /** Clear text. */
    Tls OFF = new Off();

    /** Clear text. */
    record Off() implements Tls {
        @Override
        public <T> T fold(
                Supplier<T> onOff,
                Function<Pem, T> onPem,
                Function<Pkcs12, T> onPkcs12,
                Function<SelfSigned, T> onSelf) {
            return onOff.get();
        }
    }

    /**
     * PEM files.
     *
     * @param certificate the server's own certificate, then those that vouch for it
     * @param key PKCS #8, without a password
     */
    record Pem(Path certificate, Path key) implements Tls {
        @Override
        public <T> T fold(
                Supplier<T> onOff,
                Function<Pem, T> onPem,
                Function<Pkcs12, T> onPkcs12,
                Function<SelfSigned, T> onSelf) {
            return onPem.apply(this);
        }
    }

    /** A PKCS #12 store; its first private key is used. */
    record Pkcs12(Path store, String password) implements Tls {
        @Override
        public <T> T fold(
                Supplier<T> onOff,
                Function<Pem, T> onPem,
                Function<Pkcs12, T> onPkcs12,
                Function<SelfSigned, T> onSelf) {
            return onPkcs12.apply(this);
        }

        @Override
        public String toString() {
            return "Pkcs12[" + store + "]";
        }
    }

    /**
     * A certificate made at start, for {@code localhost}, the loopback addresses and the host the server listens on;
     * clients take it from {@link Server#certificatePem()}.
     *
     * @param names further host names and addresses
     */
    record SelfSigned(List<String> names) implements Tls {
        public SelfSigned {
            names = List.copyOf(names);
        }

        @Override
        public <T> T fold(
                Supplier<T> onOff,
                Function<Pem, T> onPem,
                Function<Pkcs12, T> onPkcs12,
                Function<SelfSigned, T> onSelf) {
            return onSelf.apply(this);
        }
    }

    /** A self-signed certificate without further names. */
    static Tls selfSigned() {
        return new SelfSigned(List.of());
    }

    /** Give what the function for this kind of TLS gives. */
    <T> T fold(Supplier<T> onOff, Function<Pem, T> onPem, Function<Pkcs12, T> onPkcs12, Function<SelfSigned, T> onSelf);
}

package dev.ringer.server.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a certificate that signs itself: X.509 version 3, a key on P-256, not an authority (RFC 5280). */
public final class SelfSigned {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.objectId("1.2.840.10045.4.3.2"));
    private static final Duration AGE = Duration.ofDays(1);
    private static final Duration LIFE = Duration.ofDays(365);

    private SelfSigned() {}

    /**
     * Make a fresh key and a certificate for it.
     *
     * @param names host names and IP addresses, IPv6 without brackets; the first is the subject's common name
     * @param now valid from a day before, for clients whose clock is late, to a year after
     */
    public static Identity create(List<String> names, Instant now, SecureRandom random) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names are empty, must have at least one host name or address");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair keys = generator.generateKeyPair();
            byte[] content = content(names, now, keys, new BigInteger(127, random).setBit(126));
            byte[] whole = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, sign(content, keys.getPrivate())));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
            return new Identity(keys.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a P-256 certificate", e);
        }
    }

    private static byte[] sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /** Give the part that is signed (RFC 5280, 4.1). */
    private static byte[] content(List<String> names, Instant now, KeyPair keys, BigInteger serial) {
        byte[] subject = Der.sequence(Der.set(Der.sequence(Der.objectId("2.5.4.3"), Der.text(names.get(0)))));
        return Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(serial),
                ECDSA_WITH_SHA256,
                subject,
                Der.sequence(Der.time(now.minus(AGE)), Der.time(now.plus(LIFE))),
                subject,
                keys.getPublic().getEncoded(),
                Der.explicit(3, extensions(names)));
    }

    private static byte[] extensions(List<String> names) {
        // An empty sequence stands for the default, which is no authority; the bit is digitalSignature.
        byte[] noAuthority = Der.sequence(Der.objectId("2.5.29.19"), Der.TRUE, Der.octets(Der.sequence()));
        byte[] usage =
                Der.sequence(Der.objectId("2.5.29.15"), Der.TRUE, Der.octets(Der.bits(7, new byte[] {(byte) 0x80})));
        byte[] purpose =
                Der.sequence(Der.objectId("2.5.29.37"), Der.octets(Der.sequence(Der.objectId("1.3.6.1.5.5.7.3.1"))));
        byte[] alternatives = Der.sequence(Der.objectId("2.5.29.17"), Der.octets(alternatives(names)));
        return Der.sequence(noAuthority, usage, purpose, alternatives);
    }

    private static byte[] alternatives(List<String> names) {
        List<byte[]> all = new ArrayList<>();
        for (String name : names) {
            all.add(
                    isAddress(name)
                            ? Der.implicit(7, address(name))
                            : Der.implicit(2, name.getBytes(StandardCharsets.US_ASCII)));
        }
        return Der.sequence(all.toArray(new byte[0][]));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static byte[] address(String literal) {
        try {
            // A literal is only read, never looked up.
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("name is " + literal + ", must be a host name or an IP address", e);
        }
    }
}

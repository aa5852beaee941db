package dev.ringer.server.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Reads identities from files; throws {@link UnreadableIdentityException} where a file cannot be used. */
public final class IdentityFiles {

    private static final String BEGIN_KEY = "-----BEGIN PRIVATE KEY-----";
    private static final String END_KEY = "-----END PRIVATE KEY-----";

    private IdentityFiles() {}

    /**
     * Read PEM files.
     *
     * @param certificate one or more certificates, the server's own first
     * @param key PKCS #8 without a password
     */
    public static Identity pem(Path certificate, Path key) {
        return new Identity(pemKey(key), certificates(certificate));
    }

    /** Read a PEM file of one or more certificates. */
    public static List<X509Certificate> certificates(Path file) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (Certificate each :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
                chain.add((X509Certificate) each);
            }
        } catch (IOException e) {
            throw UnreadableIdentityException.notReadable(file, e);
        } catch (GeneralSecurityException e) {
            throw new UnreadableIdentityException(file, "is not a PEM file of X.509 certificates", e);
        }
        if (chain.isEmpty()) {
            throw new UnreadableIdentityException(file, "has no certificate in it", null);
        }
        return chain;
    }

    private static PrivateKey pemKey(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw UnreadableIdentityException.notReadable(file, e);
        }
        int begin = text.indexOf(BEGIN_KEY);
        int end = text.indexOf(END_KEY);
        if (begin < 0 || end < begin) {
            throw new UnreadableIdentityException(
                    file,
                    "has no \"" + BEGIN_KEY + "\"; other forms of keys are turned into it by"
                            + " \"openssl pkcs8 -topk8 -nodes\"",
                    null);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN_KEY.length(), end));
            return key(file, new PKCS8EncodedKeySpec(bytes));
        } catch (IllegalArgumentException e) {
            throw new UnreadableIdentityException(file, "has a key that is no base64", e);
        }
    }

    /** Make a key of whatever algorithm reads the bytes, since the JDK does not tell which one is in them. */
    private static PrivateKey key(Path file, PKCS8EncodedKeySpec bytes) {
        for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(bytes);
            } catch (InvalidKeySpecException e) {
                // The next algorithm may read it.
            } catch (GeneralSecurityException e) {
                throw new UnreadableIdentityException(file, "needs " + algorithm + ", which this Java lacks", e);
            }
        }
        throw new UnreadableIdentityException(file, "has a key that is neither EC nor RSA nor EdDSA", null);
    }

    /** Read the first key with its chain out of a PKCS #12 store; key and store share the password. */
    public static Identity pkcs12(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    return new Identity(key, chain(store, alias));
                }
            }
        } catch (IOException e) {
            throw UnreadableIdentityException.notReadable(file, e);
        } catch (GeneralSecurityException e) {
            throw new UnreadableIdentityException(file, "is not a PKCS #12 store for this password", e);
        }
        throw new UnreadableIdentityException(file, "has no private key in it", null);
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate each : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) each);
        }
        return chain;
    }
}

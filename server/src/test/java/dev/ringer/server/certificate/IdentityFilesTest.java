package dev.ringer.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFilesTest {

    private final Identity identity = SelfSigned.create(List.of("localhost"), Instant.now(), new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void pem_files_are_read() throws IOException {
        Identity read = IdentityFiles.pem(file("c.pem", identity.certificatePem()), file("k.pem", pem(identity.key())));
        assertThat(read.chain()).isEqualTo(identity.chain());
        assertThat(read.key()).isEqualTo(identity.key());
    }

    @Test
    void a_chain_keeps_its_order_and_text_around_the_blocks_is_ignored() throws IOException {
        Identity other = SelfSigned.create(List.of("other"), Instant.now(), new SecureRandom());
        String chain = identity.certificatePem() + other.certificatePem();
        Identity read =
                IdentityFiles.pem(file("c.pem", chain), file("k.pem", "some notes\n" + pem(identity.key()) + "more\n"));
        assertThat(read.chain())
                .containsExactly(identity.chain().get(0), other.chain().get(0));
    }

    @Test
    void rsa_keys_are_read_too() throws IOException, GeneralSecurityException {
        Key rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        Identity read = IdentityFiles.pem(file("c.pem", identity.certificatePem()), file("k.pem", pem(rsa)));
        assertThat(read.key()).isEqualTo(rsa);
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Path certificate = file("c.pem", identity.certificatePem());
        assertThatThrownBy(() -> IdentityFiles.pem(certificate, folder.resolve("gone.pem")))
                .isInstanceOf(UnreadableIdentityException.class)
                .hasMessageEndingWith("gone.pem does not exist");
    }

    @Test
    void a_key_of_another_form_is_told_with_the_way_to_convert_it() throws IOException {
        Path certificate = file("c.pem", identity.certificatePem());
        Path key = file("k.pem", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> IdentityFiles.pem(certificate, key))
                .isInstanceOf(UnreadableIdentityException.class)
                .hasMessageContaining("openssl pkcs8 -topk8 -nodes");
    }

    @Test
    void a_file_without_a_certificate_is_told() throws IOException {
        Path key = file("k.pem", pem(identity.key()));
        assertThatThrownBy(() -> IdentityFiles.pem(file("c.pem", "nothing here\n"), key))
                .isInstanceOf(UnreadableIdentityException.class)
                .hasMessageContaining("c.pem");
    }

    @Test
    void a_pkcs12_store_is_read() throws IOException, GeneralSecurityException {
        Identity read = IdentityFiles.pkcs12(store("secret"), "secret");
        assertThat(read.chain()).isEqualTo(identity.chain());
        assertThat(read.key()).isEqualTo(identity.key());
    }

    @Test
    void a_wrong_password_is_told() throws IOException, GeneralSecurityException {
        Path store = store("secret");
        assertThatThrownBy(() -> IdentityFiles.pkcs12(store, "guess"))
                .isInstanceOf(UnreadableIdentityException.class)
                .hasMessageContaining("password");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }

    private Path store(String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = identity.chain().toArray(new Certificate[0]);
        store.setKeyEntry("server", identity.key(), password.toCharArray(), chain);
        Path file = folder.resolve("store.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static String pem(Key key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }
}

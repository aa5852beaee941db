package dev.ringer.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfSignedTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Identity identity = create(NOW, "localhost", "127.0.0.1", "::1", "api.example.test");
    private final X509Certificate certificate = identity.chain().get(0);

    private static Identity create(Instant now, String... names) {
        return SelfSigned.create(List.of(names), now, new SecureRandom());
    }

    @Test
    void the_certificate_signs_itself() throws GeneralSecurityException {
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
    }

    @Test
    void it_is_of_version_3_with_a_key_on_p_256() {
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(((ECPublicKey) certificate.getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
    }

    @Test
    void it_names_hosts_and_addresses_each_as_their_own_kind() throws GeneralSecurityException {
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(2, "localhost"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"),
                        List.of(2, "api.example.test"));
    }

    @Test
    void it_is_no_authority_and_serves_only_servers() throws GeneralSecurityException {
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage()).startsWith(true, false).hasSizeGreaterThan(2);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
    }

    @Test
    void it_holds_from_the_day_before_for_a_year() {
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo("2027-11-25T10:00:00Z");
    }

    @Test
    void years_past_2049_are_written_in_full() {
        X509Certificate late = create(Instant.parse("2050-06-01T00:00:00Z"), "localhost")
                .chain()
                .get(0);
        assertThat(late.getNotAfter().toInstant()).isEqualTo("2051-06-01T00:00:00Z");
    }

    @Test
    void each_has_its_own_positive_serial_number() {
        X509Certificate other = create(NOW, "localhost").chain().get(0);
        assertThat(certificate.getSerialNumber()).isPositive().isNotEqualTo(other.getSerialNumber());
    }

    @Test
    void its_pem_text_reads_as_the_same_certificate() throws GeneralSecurityException {
        byte[] pem = identity.certificatePem().getBytes(StandardCharsets.US_ASCII);
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)))
                .isEqualTo(certificate);
    }

    @Test
    void many_names_make_a_long_but_readable_certificate() throws GeneralSecurityException {
        String[] names = new String[300];
        for (int i = 0; i < names.length; i++) {
            names[i] = "host-" + i + ".example.test";
        }
        assertThat(create(NOW, names).chain().get(0).getSubjectAlternativeNames())
                .hasSize(300);
    }

    @Test
    void a_number_that_is_no_address_is_a_mistake() {
        assertThatThrownBy(() -> create(NOW, "1.2.3.4.5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.2.3.4.5");
    }
}

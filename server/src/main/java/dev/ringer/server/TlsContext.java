package dev.ringer.server;

import dev.ringer.server.certificate.Identity;
import dev.ringer.server.certificate.IdentityFiles;
import dev.ringer.server.certificate.SelfSigned;
import dev.ringer.server.certificate.UnreadableIdentityException;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What a server needs for TLS. */
record TlsContext(Identity identity, SslContext context) {

    /** Make it as configured; empty where TLS is off. */
    static Optional<TlsContext> of(ServerConfig config) {
        return identity(config).map(identity -> new TlsContext(identity, context(identity, config)));
    }

    private static Optional<Identity> identity(ServerConfig config) {
        try {
            return config.tls()
                    .fold(
                            Optional::empty,
                            pem -> Optional.of(IdentityFiles.pem(pem.certificate(), pem.key())),
                            store -> Optional.of(IdentityFiles.pkcs12(store.store(), store.password())),
                            self -> Optional.of(SelfSigned.create(
                                    names(config.host(), self.names()), Instant.now(), new SecureRandom())));
        } catch (UnreadableIdentityException e) {
            throw bad(config, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> names(String host, List<String> further) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost"));
        names.add(Addresses.bare(host));
        names.addAll(List.of("127.0.0.1", "::1"));
        names.addAll(further);
        return new ArrayList<>(names);
    }

    private static SslContext context(Identity identity, ServerConfig config) {
        try {
            SslContextBuilder builder = SslContextBuilder.forServer(
                            identity.key(), identity.chain().toArray(new X509Certificate[0]))
                    .sslProvider(SslProvider.JDK)
                    .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                    .protocols("TLSv1.3", "TLSv1.2");
            if (config.clientAuthorities().isPresent()) {
                builder.trustManager(IdentityFiles.certificates(
                                        config.clientAuthorities().get())
                                .toArray(new X509Certificate[0]))
                        .clientAuth(ClientAuth.OPTIONAL);
            }
            if (config.http2()) {
                builder.applicationProtocolConfig(new ApplicationProtocolConfig(
                        ApplicationProtocolConfig.Protocol.ALPN,
                        ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                        ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1));
            }
            return builder.build();
        } catch (UnreadableIdentityException e) {
            throw bad(config, String.valueOf(e.getMessage()), e);
        } catch (SSLException | IllegalArgumentException e) {
            throw bad(config, "the certificate cannot be used: " + e.getMessage(), e);
        }
    }

    private static StartException bad(ServerConfig config, String why, Throwable cause) {
        return new StartException(StartException.Reason.BAD_CERTIFICATE, config.host(), config.port(), why, cause);
    }
}

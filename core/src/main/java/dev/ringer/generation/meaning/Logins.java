package dev.ringer.generation.meaning;

/** What is said of logins and tokens (OpenID Connect Core 1.0 and Discovery 1.0, RFC 6749, 7519, 7636). */
final class Logins {

    private Logins() {}

    static void texts(Table<String> table) {
        table.add("issuer|iss|issuer url", (s, d) -> "https://login.example.com");
        table.add("audience|aud", (s, d) -> "https://api.example.com");
        table.add("sub", (s, d) -> Texts.uuid(d));
        table.add("nonce|code challenge|code verifier", (s, d) -> Texts.base64Url(d, 32));
        table.add("zoneinfo", (s, d) -> s.city().timeZone());
        choice(table, "grant type|grant types", "authorization_code client_credentials refresh_token");
        choice(table, "response type|response types", "code");
        choice(table, "response mode|response modes", "query form_post fragment");
        choice(table, "subject type|subject types", "public pairwise");
        choice(table, "code challenge method|code challenge methods", "S256");
        choice(
                table,
                "token endpoint auth method|token endpoint auth methods|endpoint auth methods",
                "client_secret_basic client_secret_post private_key_jwt");
        choice(table, "signing alg|signing alg values|signing algorithm|signing algorithms|alg", "RS256 ES256 PS256");
        choice(table, "claims", "sub name email locale");
    }

    /** Add what one has, and what a server says that it supports. */
    private static void choice(Table<String> table, String phrases, String words) {
        String[] values = words.split(" ");
        StringBuilder all = new StringBuilder(phrases);
        for (String each : phrases.split("\\|")) {
            all.append('|').append(each).append(" supported");
        }
        table.add(all.toString(), (s, d) -> d.pick(values));
    }
}

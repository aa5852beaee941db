package dev.ringer.exchange;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.http.MediaType;
import java.util.Optional;

/**
 * Which documented response is given, with which status and in which media type.
 *
 * @param content nothing where the response has no body
 * @param type concrete media type to send; {@link MediaType#ANY} where there is no body
 */
public record Selection(int status, ContractResponse response, Optional<Content> content, MediaType type) {}

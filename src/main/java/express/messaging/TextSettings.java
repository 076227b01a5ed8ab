package express.messaging;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes text messages.
 *
 * @param address where they are posted, as JSON with {@code to}, {@code text} and {@code id}
 * @param token proves to the gateway who asks
 */
@ConfigurationProperties(prefix = "express.text-messages", ignoreUnknownFields = false)
record TextSettings(@Nullable URI address, @DefaultValue("") String token) {}

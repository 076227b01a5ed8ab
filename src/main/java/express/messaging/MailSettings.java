package express.messaging;

import express.base.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the e-mails. The server that takes them is named by {@code spring.mail.host} and what goes with it.
 *
 * @param from the address; without it {@code no-reply} at the installation's own
 * @param name beside the address
 */
@ConfigurationProperties(prefix = "express.mail", ignoreUnknownFields = false)
record MailSettings(
        @Nullable String from, @DefaultValue("Express") String name) {

    String sender(Settings settings) {
        return from == null ? "no-reply@" + settings.address().getHost() : from;
    }
}

package express.translation;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The LibreTranslate server that drafts translations.
 *
 * @param url where it is, without {@code /translate}
 * @param apiKey proves to the server who asks, if it wants to know
 * @param timeout how long one answer may take
 */
@ConfigurationProperties(prefix = "express.translation", ignoreUnknownFields = false)
record TranslationSettings(
        @Nullable URI url,
        @DefaultValue("") String apiKey,
        @DefaultValue("60s") Duration timeout) {

    TranslationSettings {
        boolean web = url == null
                || Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null;
        if (!web) {
            throw new IllegalArgumentException("express.translation.url is no address of the web");
        }
    }
}

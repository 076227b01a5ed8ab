package express.frontdoor;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param exit where the quick exit leads: a page that anybody may have been looking at
 */
@ConfigurationProperties(prefix = "express.frontdoor", ignoreUnknownFields = false)
record FrontdoorSettings(
        @DefaultValue("https://www.wikipedia.org/") URI exit) {

    FrontdoorSettings {
        if (!Set.of("http", "https").contains(String.valueOf(exit.getScheme())) || exit.getHost() == null) {
            throw new IllegalArgumentException("express.frontdoor.exit is no address of the web");
        }
    }
}

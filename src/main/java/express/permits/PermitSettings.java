package express.permits;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param confirmed languages in which somebody who speaks them has confirmed the words of consents and rules */
@ConfigurationProperties(prefix = "express.permits", ignoreUnknownFields = false)
record PermitSettings(@DefaultValue("en") Set<String> confirmed) {}

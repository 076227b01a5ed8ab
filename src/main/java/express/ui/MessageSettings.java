package express.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param folder message files beside those of the application, for a translation that is being made
 */
@ConfigurationProperties(prefix = "express.messages", ignoreUnknownFields = false)
record MessageSettings(@Nullable Path folder) {}

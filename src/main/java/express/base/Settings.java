package express.base;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the whole installation is told from outside.
 *
 * @param demo fill an empty installation with invented people and say so on every page
 * @param dataDir where the embedded database and back-ups live
 * @param address the public address, for links in letters
 */
@ConfigurationProperties("express")
public record Settings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("data") Path dataDir,
        @DefaultValue("http://localhost:8080") URI address) {}

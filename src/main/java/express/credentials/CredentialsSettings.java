package express.credentials;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hosts whose issuers and lists may be asked for when somebody checks a credential of theirs; at first none */
@ConfigurationProperties("express.credentials")
record CredentialsSettings(@DefaultValue Set<String> hosts) {}

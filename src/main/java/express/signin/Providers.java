package express.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The outside identity providers that the operator has configured, by OpenID Connect; mostly there are none. */
@Component
class Providers {

    record Provider(String id, String name) {

        /** The way there, and then on to where somebody wanted to go. */
        String href(String next) {
            return UriComponentsBuilder.fromPath(ProviderPages.PATH)
                    .queryParam(Onward.PARAMETER, "{next}")
                    .encode()
                    .buildAndExpand(id, next)
                    .toUriString();
        }
    }

    private final List<Provider> all;

    Providers(Optional<OAuth2ClientProperties> settings) {
        this.all = settings.stream()
                .flatMap(it -> it.getRegistration().entrySet().stream())
                .map(entry -> new Provider(entry.getKey(), name(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static String name(String id, Registration registration) {
        return Optional.ofNullable(registration.getClientName()).orElse(id);
    }

    List<Provider> list() {
        return all;
    }
}

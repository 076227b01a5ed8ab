package express.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Express as its identity providers know it. Each is asked for its addresses when somebody first goes there, so that one
 * that is away keeps no node from starting and nobody from the others.
 */
final class ProviderRegistrations implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    ProviderRegistrations(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.getRegistration().containsKey(id) ? known.computeIfAbsent(id, this::ask) : null;
    }

    private ClientRegistration ask(String id) {
        var one = new OAuth2ClientProperties();
        one.getProvider().putAll(settings.getProvider());
        one.getRegistration().put(id, settings.getRegistration().get(id));
        ClientRegistration asked =
                new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
        return ClientRegistration.withClientRegistration(asked)
                .redirectUri("{baseUrl}" + ProviderSecurity.BACK + "/{registrationId}")
                .build();
    }
}

package express.signin;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * The way to an identity provider and back, where one is configured. State, nonce and PKCE are Spring Security's; what
 * it would keep of the provider (its token, its view of the person) ends with the session of the way there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class ProviderSecurity {

    static final String AWAY = SignInPages.PATH + "/at";
    static final String BACK = SignInPages.PATH + "/from";

    @Bean
    ClientRegistrationRepository identityProviders(OAuth2ClientProperties settings) {
        return new ProviderRegistrations(settings);
    }

    @Bean
    Customizer<HttpSecurity> providerSignIn(ProviderReturn back) {
        return http -> http.oauth2Login(login -> login.loginPage(SignInPages.PATH)
                .authorizationEndpoint(away -> away.baseUri(AWAY))
                .redirectionEndpoint(redirect -> redirect.baseUri(BACK + "/*"))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .securityContextRepository(new RequestAttributeSecurityContextRepository())
                .successHandler(back)
                .failureHandler(back));
    }
}

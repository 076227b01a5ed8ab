package express.people;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions are rows, so that whoever signed in stays so when a node goes away. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "people.session", cleanupCron = "0 */5 * * * *")
class SessionStore {

    /** A working day with a long break. */
    static final Duration LIFE = Duration.ofHours(4);

    @Bean
    @Primary
    UnhurriedSessions<?> unhurriedSessions(JdbcIndexedSessionRepository stored) {
        return UnhurriedSessions.of(stored);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> life() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(LIFE);
    }

    /** For requests only: the page that tells of a database that is away must not ask it for the session. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("session");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}

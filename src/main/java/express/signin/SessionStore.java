package express.signin;

import express.database.Changes;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are rows, so that whoever signed in stays so when a node goes away. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "signin.session", cleanupCron = "0 */5 * * * *")
class SessionStore {

    /** A working day with a long break. */
    static final Duration LIFE = Duration.ofHours(4);

    @Bean
    @Primary
    UnhurriedSessions<?> unhurriedSessions(JdbcIndexedSessionRepository stored, Changes changes) {
        return UnhurriedSessions.of(stored, changes);
    }

    /** Not those that tell the database who is looking: that is not known before the session was read. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> life() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(LIFE);
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

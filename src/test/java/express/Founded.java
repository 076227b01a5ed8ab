package express;

import express.database.Installation;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody answers for the installation on which tests run, so that pages do not lead to its founding. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "founded", matchIfMissing = true)
class Founded {

    @Bean
    static SmartInitializingSingleton foundedOnce(Installation installation, PlatformTransactionManager transactions) {
        return () -> new TransactionTemplate(transactions)
                .execute(status -> installation.found(Instant.parse("2026-09-01T08:00:00Z")));
    }
}

package express.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import express.base.Settings;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Two ways in: the owner's, for migrations only, and the application's, which owns nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NothingConfigured.class)
    EmbeddedPostgres embeddedPostgres(Settings settings) {
        return EmbeddedPostgres.start(settings.dataDir());
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseSettings outside, ObjectProvider<EmbeddedPostgres> embedded) {
        return Optional.ofNullable(outside.url())
                .map(url -> new DatabaseAccess(
                        url, outside.ownerUser(), outside.ownerPassword(), outside.user(), outside.password()))
                .orElseGet(() -> embedded.getObject().access());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseAccess access, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("express");
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(4_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAccess access) {
        return new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseAccess access) {
        return flyway -> flyway.defaultSchema("migrations").placeholders(Map.of("application", access.user()));
    }

    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ViewerTransactions(dataSource);
    }
}

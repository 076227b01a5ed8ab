package express.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import express.base.Settings;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Two ways in: the owner's, for migrations only, and the application's, which owns nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** More than there are, so that none is taken apart again and again. */
    private static final int STATEMENTS = 8_192;

    @Bean(destroyMethod = "close")
    @Conditional(NothingConfigured.class)
    EmbeddedPostgres embeddedPostgres(Settings settings) {
        return EmbeddedPostgres.start(settings.dataDir());
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseSettings outside, ObjectProvider<EmbeddedPostgres> embedded) {
        return outside.access().orElseGet(() -> embedded.getObject().access());
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
        config.setDataSourceProperties(driver());
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAccess access, DatabaseSettings settings) {
        var owner = new DriverManagerDataSource(settings.direct(access), access.ownerUser(), access.ownerPassword());
        owner.setConnectionProperties(discreet());
        return owner;
    }

    /** A connection whose other end went away without a word is given up, rather than waited for till the end. */
    static Properties driver() {
        Properties driver = discreet();
        driver.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), "3");
        driver.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), "15");
        driver.setProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        return driver;
    }

    /** Without the rows that a statement failed on: their values would stand in the messages of exceptions. */
    static Properties discreet() {
        var driver = new Properties();
        driver.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");
        return driver;
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        template.setCacheLimit(STATEMENTS);
        ConversionService conversion = ArrayReader.conversion();
        return new Statements(JdbcClient.create(template, conversion), conversion);
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseAccess access) {
        return flyway -> flyway.defaultSchema("migrations").placeholders(Map.of("application", access.user()));
    }

    /** A demonstration may be some days ahead, so that what days alone bring can be seen. */
    @Bean
    InstantSource time(Settings settings, @Value("${express.demo-ahead:0}") int days) {
        InstantSource now = InstantSource.system();
        return settings.demo() && days > 0 ? InstantSource.offset(now, Duration.ofDays(days)) : now;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Changes changes) {
        return new ViewerTransactions(dataSource, changes::written);
    }
}

package express.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted besides requests: the machine beneath, the connections, the age of the last back-up. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry metrics(HikariDataSource connections, LastBackup backup, JvmGcMetrics garbage) {
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        garbage.bindTo(metrics);
        connections.setMetricRegistry(metrics);
        Gauge.builder("express.backup.last.success", backup, LastBackup::seconds)
                .description("when the last back-up was made")
                .baseUnit("seconds")
                .strongReference(true)
                .register(metrics);
        return metrics;
    }

    /** Listens to the collector until it is closed. */
    @Bean(destroyMethod = "close")
    JvmGcMetrics garbage() {
        return new JvmGcMetrics();
    }
}

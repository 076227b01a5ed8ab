package express;

import express.operations.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Express {

    public static void main(String[] arguments) {
        if (Commands.areMeant(arguments)) {
            System.exit(Commands.run(System.out, System.err, arguments));
        }
        SpringApplication.run(Express.class, arguments);
    }
}

# The command line, from what `mvn package` left in cli/target; what changes least comes first.
FROM eclipse-temurin:17-jre

RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin millrace

COPY cli/target/lib/ /app/lib/
COPY cli/target/millrace-cli-*.jar /app/millrace-cli.jar

LABEL org.opencontainers.image.title="millrace-cli" org.opencontainers.image.licenses="Apache-2.0"
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=50", "-jar", "/app/millrace-cli.jar"]
CMD ["--help"]

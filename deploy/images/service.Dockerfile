# One of the three services, from what `mvn package` left in SERVICE/target; what changes least comes first.
FROM eclipse-temurin:17-jre

# /var/lib/millrace is where the filter's state belongs: a volume takes its owner from here.
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin millrace \
 && install --directory --owner millrace --group millrace /var/lib/millrace

ARG SERVICE
COPY $SERVICE/target/quarkus-app/lib/ /app/lib/
COPY $SERVICE/target/quarkus-app/quarkus-run.jar /app/
COPY $SERVICE/target/quarkus-app/quarkus/ /app/quarkus/
COPY $SERVICE/target/quarkus-app/app/ /app/app/

# A container's loopback is its own; what may reach it is for whoever runs it to say.
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 MILLRACE_FILTER_STATE_DIR=/var/lib/millrace
# The heap shrinks to what lives in it, and large records leave no buffers behind. Of the memory 60 % is left for what
# is not on Java's heap, the filter's stores above all; fewer arenas waste less of it.
ENV MALLOC_ARENA_MAX=2
EXPOSE 8080
LABEL org.opencontainers.image.title="millrace-$SERVICE" org.opencontainers.image.licenses="Apache-2.0"
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=40", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-Djdk.nio.maxCachedBufferSize=262144", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/quarkus-run.jar"]

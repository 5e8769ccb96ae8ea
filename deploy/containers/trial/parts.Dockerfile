# What the suite needs around it in a trial, from the project's own artefacts, on the trial's base: PostgreSQL and Kafka
# of deploy/embedded, the local identity provider, and HAProxy, which stands where Kubernetes has a Service.
ARG BASE
FROM ${BASE}
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends haproxy && rm -rf /var/lib/apt/lists/*
COPY postgresql /opt/postgresql
COPY launcher /opt/launcher
COPY idp /opt/idp
COPY *.sh /opt/scrutin/
RUN mkdir -p /data && chown 10001:10001 /data
USER 10001:10001

# An image that indexes the lists in /lists and serves them on port 8080: the folder that ./package makes, and nothing else.
#
#   docker build -t mlsys-search .
#   docker run -p 8080:8080 -v "$PWD/my-list:/lists:ro" mlsys-search

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN ./package --to /opt/mlsys-search --no-archive

FROM debian:stable-slim
COPY --from=build /opt/mlsys-search /opt/mlsys-search
RUN useradd --create-home --home-dir /var/lib/mlsys-search mlsys
USER mlsys
WORKDIR /var/lib/mlsys-search
ENV MLSYS_HOST=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["/opt/mlsys-search/bin/mlsys-search"]
CMD ["/lists"]
